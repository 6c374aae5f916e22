package dev.mdepreflight.sample;

import dev.mdepreflight.report.ErrorCode;

/**
 * One way in which a body can be wrong. Immutable.
 *
 * @param name what is wrong and where, such as {@code missing /Indicators/*}{@code /title}; unique within a model
 * @param code the code of the one violation
 * @param at the JSON Pointer of the violation, with {@code *} for any index of a list or name of a map; empty for the whole body
 * @param syntax whether the body is then no JSON (RFC 8259) in UTF-8 without a byte order mark
 */
public record Fault(String name, ErrorCode code, String at, boolean syntax) {}
