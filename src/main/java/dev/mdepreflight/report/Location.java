package dev.mdepreflight.report;

import java.io.Serializable;

/**
 * Where in the checked document a finding stands.
 *
 * @param offset bytes before the offending token, counted from 0
 * @param line line of the token, counted from 1; LF, CR and CRLF each end one line
 * @param column column of the token in its line, counted from 1 in code points, not in bytes or UTF-16 units
 * @param length bytes of the offending token, 0 where there is none, such as at the end of the input
 */
public record Location(long offset, int line, int column, int length) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Checks that the position can exist.
     *
     * @throws IllegalArgumentException if the offset or length is negative, or the line or column is below 1
     */
    public Location {
        if (offset < 0 || line < 1 || column < 1 || length < 0) {
            throw new IllegalArgumentException("No such location: offset " + offset + ", line " + line + ", column "
                    + column + ", length " + length);
        }
    }
}
