package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.format.Grammar;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the user's lookup once per machine ID during one check. Not thread-safe. */
public final class DeviceLookup {
    /** The size of the largest allowed batch. A larger batch is rejected for its size, so its other devices do not matter. */
    private static final int MAX_IDS = 500;

    private final Function<String, Optional<Device>> devices;
    private final Map<String, Optional<Device>> found = new HashMap<>();

    public DeviceLookup(Function<String, Optional<Device>> devices) {
        this.devices = devices;
    }

    /** Returns a device; null if the device is unknown or the ID is malformed. */
    public @Nullable Device find(String machineId) {
        if (!Grammar.MACHINE_ID.matches(machineId)) {
            return null;
        }
        Optional<Device> known = found.get(machineId);
        if (known == null && found.size() < MAX_IDS) {
            known = Objects.requireNonNull(
                    devices.apply(machineId), "The device lookup returned null; let it return Optional.empty()");
            found.put(machineId, known);
        }
        return known == null ? null : known.orElse(null);
    }
}
