package dev.mdepreflight.internal.request;

/**
 * A finding on a value.
 *
 * @param refused whether the service refuses the value; it is only doubtful otherwise
 * @param hint the expected value
 */
record ValueVerdict(boolean refused, String hint) {}
