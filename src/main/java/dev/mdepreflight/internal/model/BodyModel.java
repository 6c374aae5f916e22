package dev.mdepreflight.internal.model;

/**
 * The compiled form of an annotated record: all that the engine needs to check JSON bytes against it. Immutable and thread-safe.
 *
 * @param root the object that the body must be
 * @param sensitive whether any property in it, at any depth, is sensitive
 * @param unbounded whether an object of it may be nested without end, or hold numbers of any length
 */
public record BodyModel(ObjectType root, boolean sensitive, boolean unbounded) {}
