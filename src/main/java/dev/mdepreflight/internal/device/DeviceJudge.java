package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.DevicePlatform;
import dev.mdepreflight.catalog.DeviceSupport;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.SupportedSystem;
import dev.mdepreflight.catalog.SupportedSystem.Breach;
import dev.mdepreflight.report.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a device with the systems that are listed for an operation. Unknown properties of the device are not judged. */
final class DeviceJudge {
    /**
     * The first numbers of release versions on macOS and Linux, such as {@code 30.123022.19884.0} for client {@code 101.98.84}. Release
     * versions cannot be compared with the documented client versions.
     */
    private static final List<Integer> RELEASE_NUMBERS = List.of(20, 30);

    private DeviceJudge() {}

    /**
     * Returns the shortfalls of a device: platform, version, client.
     *
     * @param mode the mode, if the operation has modes
     */
    static List<Incompatibility> judge(Operation operation, Device device, @Nullable String mode) {
        DeviceSupport support = operation.deviceSupport();
        DevicePlatform platform = DevicePlatform.of(device.osPlatform()).orElse(null);
        if (platform == null || support.systems().isEmpty()) {
            return List.of();
        }
        List<SupportedSystem> rows = support.systems().stream()
                .filter(row -> row.platform() == platform && row.isFor(mode))
                .toList();
        if (rows.isEmpty()) {
            return unlisted(operation, device, platform, mode);
        }
        List<Incompatibility> found = new ArrayList<>();
        add(found, operation, system(rows, device, platform));
        add(found, operation, client(rows, device));
        return found;
    }

    private static List<Incompatibility> unlisted(
            Operation operation, Device device, DevicePlatform platform, @Nullable String mode) {
        DeviceSupport support = operation.deviceSupport();
        if (platform.isWindows() || support.unlisted() == Breach.NONE) {
            return List.of();
        }
        boolean elsewhere = support.systems().stream().anyMatch(row -> row.platform() == platform);
        boolean desktop = platform == DevicePlatform.MACOS || platform == DevicePlatform.LINUX;
        boolean refused = support.unlisted() == Breach.VIOLATION && desktop && !elsewhere;
        String listed = support.systems().stream()
                .filter(row -> row.isFor(mode))
                .map(row -> row.platform().title())
                .distinct()
                .collect(Collectors.joining(", "));
        String hint = "documented for " + listed + (elsewhere && mode != null ? " in mode " + mode : "");
        return List.of(new Incompatibility(operation, refused, "osPlatform", device.osPlatform(), null, hint));
    }

    /** A row whose requirement the device does not meet, and the device property that shows this. */
    private record Miss(SupportedSystem row, String property, String value) {}

    private static void add(List<Incompatibility> found, Operation operation, @Nullable Miss miss) {
        if (miss != null) {
            SupportedSystem row = miss.row();
            String hint = "documented from " + row.leastVersion() + " on, this one has " + Excerpt.of(miss.value());
            boolean refused = row.breach() == Breach.VIOLATION;
            found.add(new Incompatibility(operation, refused, miss.property(), miss.value(), row.leastVersion(), hint));
        }
    }

    private static @Nullable Miss system(List<SupportedSystem> rows, Device device, DevicePlatform platform) {
        for (Breach breach : List.of(Breach.VIOLATION, Breach.ADVICE)) {
            List<SupportedSystem> weighed =
                    rows.stream().filter(row -> row.breach() == breach).toList();
            Miss miss = platform.isWindows()
                    ? windows(weighed, device, platform)
                    : below(weighed, SupportedSystem::release, "version", device.version());
            if (miss != null) {
                return miss;
            }
        }
        return null;
    }

    private static @Nullable Miss windows(List<SupportedSystem> rows, Device device, DevicePlatform platform) {
        WindowsBuild build = WindowsBuild.of(device, platform);
        if (build == null) {
            return null;
        }
        SupportedSystem least = null;
        SupportedSystem closest = null;
        for (SupportedSystem row : rows) {
            DottedNumber floor = row.build() == null ? null : DottedNumber.of(row.build());
            // An update can be compared only if its number is known.
            if (floor != null && (floor.part(1) == null || build.update() != null)) {
                least = least == null || isBelow(row, least) ? row : least;
                if (floor.first() <= build.build()) {
                    closest = closest == null || !isBelow(row, closest) ? row : closest;
                }
            }
        }
        if (closest == null) {
            return least == null ? null : new Miss(least, build.property(), build.text());
        }
        DottedNumber floor = number(closest);
        Integer update = floor.part(1);
        boolean lacking =
                update != null && build.update() != null && floor.first() == build.build() && build.update() < update;
        return lacking ? new Miss(closest, build.property(), build.text()) : null;
    }

    /** Whether a row requires an earlier build, or the same build without an update. */
    private static boolean isBelow(SupportedSystem row, SupportedSystem other) {
        DottedNumber a = number(row);
        DottedNumber b = number(other);
        return a.first() != b.first()
                ? a.first() < b.first()
                : a.parts().size() < b.parts().size();
    }

    private static DottedNumber number(SupportedSystem row) {
        return Objects.requireNonNull(DottedNumber.of(Objects.requireNonNull(row.build())));
    }

    private static @Nullable Miss client(List<SupportedSystem> rows, Device device) {
        String version = device.clientVersion();
        DottedNumber given = version == null ? null : DottedNumber.of(version);
        boolean comparable = given != null && !RELEASE_NUMBERS.contains(given.first());
        return comparable ? below(rows, SupportedSystem::client, "clientVersion", version) : null;
    }

    private static @Nullable Miss below(
            List<SupportedSystem> rows,
            Function<SupportedSystem, @Nullable String> least,
            String property,
            @Nullable String version) {
        DottedNumber given = version == null ? null : DottedNumber.of(version);
        for (SupportedSystem row : rows) {
            String floor = least.apply(row);
            DottedNumber number = floor == null ? null : DottedNumber.of(floor);
            if (version != null && given != null && number != null && given.isBelow(number)) {
                return new Miss(row, property, version);
            }
        }
        return null;
    }
}
