package dev.mdepreflight.internal.model;

/**
 * A compiled record, with everything that the check of JSON bytes needs. Immutable and thread-safe.
 *
 * @param sensitive whether the body has a sensitive property at any depth
 * @param unbounded whether a bound object can be nested to any depth or hold numbers of any length
 */
public record BodyModel(ObjectType root, boolean sensitive, boolean unbounded) {}
