package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.DevicePlatform;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The build of Windows on a device.
 *
 * @param build the build of its release
 * @param update the number of its update, or null if it is not known
 * @param property the property of the device that tells it
 * @param text that property's value
 */
record WindowsBuild(int build, @Nullable Integer update, String property, String text) {
    /** Builds of the systems that are in use have four digits at least; Windows Vista began with this. */
    private static final int LEAST_BUILD = 6_000;

    /** What tells a build from the name of a release: the builds of Windows 10 have five digits. */
    private static final int MORE_THAN_A_NAME = 10_000;

    /** What may stand before a build: {@code 10.0.17763}. */
    private static final int KERNEL = 10;

    /** Reads the build of a device; null if it is not known. */
    static @Nullable WindowsBuild of(Device device, DevicePlatform platform) {
        if (platform == DevicePlatform.WINDOWS_SERVER) {
            OptionalInt generation = WindowsBuilds.ofServer(device.osPlatform());
            if (generation.isPresent()) {
                return new WindowsBuild(generation.getAsInt(), null, "osPlatform", device.osPlatform());
            }
        }
        WindowsBuild build = ofNumber("osBuild", device.osBuild(), LEAST_BUILD);
        if (build == null) {
            build = ofNumber("version", device.version(), MORE_THAN_A_NAME);
        }
        if (build != null || device.version() == null || platform != DevicePlatform.WINDOWS_10) {
            return build;
        }
        OptionalInt release = WindowsBuilds.ofRelease(device.version());
        return release.isEmpty() ? null : new WindowsBuild(release.getAsInt(), null, "version", device.version());
    }

    private static @Nullable WindowsBuild ofNumber(String property, @Nullable String text, int least) {
        DottedNumber number = text == null ? null : DottedNumber.of(text);
        if (text == null || number == null) {
            return null;
        }
        Integer build = number.first();
        int update = 1;
        if (build == KERNEL) {
            build = number.part(2);
            update = 3;
        }
        return build == null || build < least ? null : new WindowsBuild(build, number.part(update), property, text);
    }
}
