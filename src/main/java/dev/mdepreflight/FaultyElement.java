package dev.mdepreflight;

import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.Objects;

/**
 * An element in which {@link Batches} found violations.
 *
 * @param index its index in the list, from 0
 * @param bytes its original bytes; neither copied nor shared
 * @param location its position in the original; the length covers all its bytes
 * @param report the findings, located in the original
 */
@SuppressWarnings("ArrayRecordComponent") // not meant for comparison
public record FaultyElement(long index, byte[] bytes, Location location, Report report) {
    public FaultyElement {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(report, "report");
    }

    /** {@return the first violations, from one to ten; {@link Report#omittedViolations()} counts the rest} */
    public List<Violation> violations() {
        return report.violations();
    }

    /** Shows the index and the counts of the report, but no bytes. */
    @Override
    public String toString() {
        return "FaultyElement[index=" + index + ", report=" + report + "]";
    }
}
