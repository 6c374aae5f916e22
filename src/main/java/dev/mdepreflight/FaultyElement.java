package dev.mdepreflight;

import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.Objects;

/**
 * An element of a batch that is not clean, as {@link Batches} found it.
 *
 * @param index its index in the list, from 0
 * @param bytes its bytes as they stand in the original; not copied, and not used by anybody else
 * @param location its place in the original; the length is that of all its bytes
 * @param report what was found in it, with pointers and places of the original
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
public record FaultyElement(long index, byte[] bytes, Location location, Report report) {
    /** Checks that nothing is missing. */
    public FaultyElement {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(report, "report");
    }

    /**
     * What is wrong with it.
     *
     * @return its first violations, from one to ten; {@link Report#omittedViolations()} counts the rest
     */
    public List<Violation> violations() {
        return report.violations();
    }

    /** The index and the counts of the report, without anything of the bytes. */
    @Override
    public String toString() {
        return "FaultyElement[index=" + index + ", report=" + report + "]";
    }
}
