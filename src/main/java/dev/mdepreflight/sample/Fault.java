package dev.mdepreflight.sample;

import dev.mdepreflight.report.ErrorCode;

/**
 * A kind of fault in a body. Immutable.
 *
 * @param name what is wrong and where, such as {@code missing /Indicators/*}{@code /title}; unique within a model
 * @param code the code of the violation
 * @param at the JSON Pointer of the violation, with {@code *} for a list index or map key; empty for the whole body
 * @param syntax whether the body is not JSON (RFC 8259) in UTF-8 without a byte order mark
 */
public record Fault(String name, ErrorCode code, String at, boolean syntax) {}
