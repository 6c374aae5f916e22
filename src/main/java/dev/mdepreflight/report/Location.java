package dev.mdepreflight.report;

import java.io.Serializable;

/**
 * The position of a finding in the checked document.
 *
 * @param offset the number of bytes before the token, from 0
 * @param line the line of the token, from 1; LF, CR and CRLF each end one line
 * @param column the column of the token in its line, from 1, in code points
 * @param length the number of bytes of the token; 0 if there is no token, for example at the end of the input
 */
public record Location(long offset, int line, int column, int length) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Checks the ranges.
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
