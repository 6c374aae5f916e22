package dev.mdepreflight.catalog;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A system that a page lists for an operation, with the least version that it names.
 *
 * <p>Several rows may stand for one platform: of those with a build the closest one below a device counts, and one that names an update of a
 * release, such as {@code 16299.1717}, counts for that release alone, and only if the update of the device is known.
 *
 * @param platform the platform
 * @param modes the isolation types for which it is listed; empty if the operation has none
 * @param release the least release, such as {@code 1709}, {@code 2012 R2} or {@code 14}; null if none is named
 * @param build the build of that release on Windows, with the number of an update where one is named; null if none is known
 * @param client the least version of the client on macOS or Linux; null if none is named
 * @param breach what it means that a device is older
 * @param source the page
 */
public record SupportedSystem(
        DevicePlatform platform,
        List<String> modes,
        @Nullable String release,
        @Nullable String build,
        @Nullable String client,
        Breach breach,
        URI source) {
    /** What it means that a device is not among those that are listed. */
    public enum Breach {
        /** The service refuses it: that is what a page says. */
        VIOLATION,
        /** It may be refused: it is said by one of two pages only, or follows from what is not listed. */
        ADVICE,
        /** Nothing is known. */
        NONE
    }

    /** Takes a copy of the modes. */
    public SupportedSystem {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(breach, "breach");
        Objects.requireNonNull(source, "source");
        modes = List.copyOf(modes);
    }

    /**
     * Whether it is listed for a mode.
     *
     * @param mode an isolation type, or null for an operation without modes
     * @return true if it counts
     */
    public boolean isFor(@Nullable String mode) {
        return modes.isEmpty() || mode == null || modes.contains(mode);
    }

    /**
     * The least version in words.
     *
     * @return such as {@code Windows 10 1709 (build 16299)} or {@code 101.98.84}; the platform alone if none is named
     */
    public String leastVersion() {
        if (client != null) {
            return client;
        }
        String named = release == null ? platform.title() : platform.title() + " " + release;
        return build == null ? named : named + " (build " + build + ")";
    }
}
