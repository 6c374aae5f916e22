package dev.mdepreflight.catalog;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A system that the documentation lists for an operation, with the system's minimum version.
 *
 * <p>A platform can have several rows. Among the rows whose build does not exceed the device's build, the highest build
 * decides. A row for an update of a release, such as {@code 16299.1717}, applies only to devices with that release and
 * a known update number.
 *
 * @param platform the platform
 * @param modes the isolation types that the system is listed for; empty if the operation has none
 * @param release the minimum release, such as {@code 1709}, {@code 2012 R2}, or {@code 14}; null for none
 * @param build the build of that Windows release, with the update number if the page states it; null if unknown
 * @param client the minimum client version on macOS or Linux; null for none
 * @param breach how to report an older device
 * @param source the documentation page
 */
public record SupportedSystem(
        DevicePlatform platform,
        List<String> modes,
        @Nullable String release,
        @Nullable String build,
        @Nullable String client,
        Breach breach,
        URI source) {
    /** How to report a device that is not listed. */
    public enum Breach {
        /** A page says that the service rejects such a device. */
        VIOLATION,
        /** The service might reject such a device: only one of two pages says so, or the page lists no such system. */
        ADVICE,
        /** It is unknown whether the service rejects such a device. */
        NONE
    }

    public SupportedSystem {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(breach, "breach");
        Objects.requireNonNull(source, "source");
        modes = List.copyOf(modes);
    }

    /** {@return whether the system is listed for a mode} The mode is null for an operation without modes. */
    public boolean isFor(@Nullable String mode) {
        return modes.isEmpty() || mode == null || modes.contains(mode);
    }

    /** {@return the minimum version, such as {@code Windows 10 1709 (build 16299)}; the platform if there is none} */
    public String leastVersion() {
        if (client != null) {
            return client;
        }
        String named = release == null ? platform.title() : platform.title() + " " + release;
        return build == null ? named : named + " (build " + build + ")";
    }
}
