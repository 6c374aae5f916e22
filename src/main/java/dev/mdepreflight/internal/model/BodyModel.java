package dev.mdepreflight.internal.model;

/**
 * The compiled form of an annotated record, complete for checking JSON bytes. Immutable and thread-safe.
 *
 * @param sensitive whether the body has a sensitive property at any depth
 * @param unbounded whether a bound object may be nested without end or hold numbers of any length
 */
public record BodyModel(ObjectType root, boolean sensitive, boolean unbounded) {}
