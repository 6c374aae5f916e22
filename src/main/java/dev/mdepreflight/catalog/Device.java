package dev.mdepreflight.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The device that a request acts on, as far as the caller knows it. Immutable and thread-safe.
 *
 * <p>Only the platform is required. Unknown or unreadable values are not checked, so a missing value never causes a
 * violation. Names and values are those of a {@code Machine} in the API, except that the service's {@code $metadata}
 * calls {@code clientVersion} "agentVersion".
 *
 * @param osPlatform the platform, such as {@code Windows10}, {@code WindowsServer2019}, {@code macOS}, or {@code
 *     Ubuntu}, see {@link DevicePlatform#of}
 * @param version the release, such as {@code 1709}, {@code 22H2}, or {@code 14.5}, or a build; null if unknown
 * @param osBuild the Windows build, such as {@code 17763} or {@code 17763.1075}; overrides {@code version}; null if
 *     unknown
 * @param clientVersion the version of the Defender client on macOS or Linux, such as {@code 101.98.84}; null if unknown
 * @param onboardingStatus such as {@code Onboarded} or {@code CanBeOnboarded}, in any letter case; null if unknown
 */
public record Device(
        String osPlatform,
        @Nullable String version,
        @Nullable String osBuild,
        @Nullable String clientVersion,
        @Nullable String onboardingStatus) {
    public Device {
        Objects.requireNonNull(osPlatform, "osPlatform");
    }

    /** {@return a device with only a platform} */
    public static Device of(String osPlatform) {
        return new Device(osPlatform, null, null, null, null);
    }

    /** {@return a copy with a release or build} Null means unknown. */
    public Device withVersion(@Nullable String release) {
        return new Device(osPlatform, release, osBuild, clientVersion, onboardingStatus);
    }

    /** {@return a copy with a Windows build} Null means unknown. */
    public Device withOsBuild(@Nullable String build) {
        return new Device(osPlatform, version, build, clientVersion, onboardingStatus);
    }

    /** {@return a copy with a client version} Null means unknown. */
    public Device withClientVersion(@Nullable String client) {
        return new Device(osPlatform, version, osBuild, client, onboardingStatus);
    }

    /** {@return a copy with an onboarding status} Null means unknown. */
    public Device withOnboardingStatus(@Nullable String status) {
        return new Device(osPlatform, version, osBuild, clientVersion, status);
    }
}
