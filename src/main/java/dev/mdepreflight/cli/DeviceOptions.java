package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Device;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe the device that a call acts on; the others need the platform. */
final class DeviceOptions {
    @Option(
            names = "--device-os",
            required = true,
            paramLabel = "NAME",
            description = "The platform of the device that the call acts on, such as Windows10, macOS or Ubuntu.")
    private String osPlatform = "";

    @Option(
            names = "--device-version",
            paramLabel = "V",
            description = "Its release or Windows build, such as 1709, 22H2 or 17763.1075.")
    private @Nullable String version;

    @Option(
            names = "--client-version",
            paramLabel = "V",
            description = "The version of its client (macOS, Linux), such as 101.98.84.")
    private @Nullable String clientVersion;

    @Option(
            names = "--onboarding",
            paramLabel = "STATUS",
            description = "Its onboarding status, such as Onboarded or CanBeOnboarded.")
    private @Nullable String onboardingStatus;

    /** The device that is described. */
    Device device() {
        return new Device(osPlatform, version, null, clientVersion, onboardingStatus);
    }
}
