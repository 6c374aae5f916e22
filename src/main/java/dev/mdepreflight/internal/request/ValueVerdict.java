package dev.mdepreflight.internal.request;

/**
 * A finding on a value.
 *
 * @param refused whether the service refuses the value; otherwise, the value is only doubtful
 * @param hint the expected value
 */
record ValueVerdict(boolean refused, String hint) {}
