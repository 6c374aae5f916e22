package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.DevicePlatform;
import org.jspecify.annotations.Nullable;

/**
 * The build of Windows on a device.
 *
 * @param update the number of the update; null if it is unknown
 * @param property the property of the device that contains the build
 * @param text the value of the property
 */
record WindowsBuild(int build, @Nullable Integer update, String property, String text) {
    /** Windows Vista had the first build with four digits that matters. */
    private static final int LEAST_BUILD = 6_000;

    /** Distinguishes a build from the name of a release: builds of Windows 10 have five digits. */
    private static final int MORE_THAN_A_NAME = 10_000;

    /** The version that may precede a build, as in {@code 10.0.17763}. */
    private static final int KERNEL = 10;

    /** Returns the build of a device; null if it is unknown. */
    static @Nullable WindowsBuild of(Device device, DevicePlatform platform) {
        if (platform == DevicePlatform.WINDOWS_SERVER) {
            Integer generation = WindowsBuilds.ofServer(device.osPlatform());
            if (generation != null) {
                return new WindowsBuild(generation, null, "osPlatform", device.osPlatform());
            }
        }
        WindowsBuild build = ofNumber("osBuild", device.osBuild(), LEAST_BUILD);
        if (build == null) {
            build = ofNumber("version", device.version(), MORE_THAN_A_NAME);
        }
        if (build != null || device.version() == null || platform != DevicePlatform.WINDOWS_10) {
            return build;
        }
        Integer release = WindowsBuilds.ofRelease(device.version());
        return release == null ? null : new WindowsBuild(release, null, "version", device.version());
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
