package dev.mdepreflight.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The device that a request acts on, as far as the caller knows it. Immutable and safe for use by many threads.
 *
 * <p>Only the platform is needed. What is not known, or cannot be read, is not judged: a device never adds a violation for want of a
 * value. The values are those of a {@code Machine} of the API under the same names, except for the version of the client, which the
 * service's {@code $metadata} calls "agentVersion".
 *
 * @param osPlatform the platform, such as {@code Windows10}, {@code WindowsServer2019}, {@code macOS} or {@code Ubuntu}, see {@link
 *     DevicePlatform#of}
 * @param version the release, such as {@code 1709}, {@code 22H2} or {@code 14.5}, or a build of Windows; null if it is not known
 * @param osBuild the build of Windows, such as {@code 17763} or {@code 17763.1075}; null if it is not known
 * @param clientVersion the version of the Defender client on macOS or Linux, such as {@code 101.98.84}; null if it is not known
 * @param onboardingStatus such as {@code Onboarded} or {@code CanBeOnboarded}, in any letter case; null if it is not known
 */
public record Device(
        String osPlatform,
        @Nullable String version,
        @Nullable String osBuild,
        @Nullable String clientVersion,
        @Nullable String onboardingStatus) {
    /** Checks that the platform is given. */
    public Device {
        Objects.requireNonNull(osPlatform, "osPlatform");
    }

    /**
     * A device of which only the platform is known.
     *
     * @param osPlatform the platform
     * @return a new device
     */
    public static Device of(String osPlatform) {
        return new Device(osPlatform, null, null, null, null);
    }

    /**
     * This device with a release.
     *
     * @param release the release or build, or null if it is not known
     * @return a new device
     */
    public Device withVersion(@Nullable String release) {
        return new Device(osPlatform, release, osBuild, clientVersion, onboardingStatus);
    }

    /**
     * This device with a build of Windows, which counts before the release.
     *
     * @param build the build, or null if it is not known
     * @return a new device
     */
    public Device withOsBuild(@Nullable String build) {
        return new Device(osPlatform, version, build, clientVersion, onboardingStatus);
    }

    /**
     * This device with a version of its client.
     *
     * @param client the version, or null if it is not known
     * @return a new device
     */
    public Device withClientVersion(@Nullable String client) {
        return new Device(osPlatform, version, osBuild, client, onboardingStatus);
    }

    /**
     * This device with an onboarding status.
     *
     * @param status the status, or null if it is not known
     * @return a new device
     */
    public Device withOnboardingStatus(@Nullable String status) {
        return new Device(osPlatform, version, osBuild, clientVersion, status);
    }
}
