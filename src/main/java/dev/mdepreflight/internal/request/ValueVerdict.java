package dev.mdepreflight.internal.request;

/**
 * What is to be said of a value.
 *
 * @param refused whether the service refuses it; it is doubtful otherwise
 * @param hint what it should be
 */
record ValueVerdict(boolean refused, String hint) {}
