package dev.mdepreflight.internal.device;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.format.Grammar;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the user's lookup, during one check, once for each machine id. Not thread-safe. */
public final class DeviceLookup {
    /** As many ids as the largest batch holds; what is beyond is refused for its size. */
    private static final int MAX_IDS = 500;

    private final Function<String, Optional<Device>> devices;
    private final Map<String, Optional<Device>> found = new HashMap<>();

    /**
     * A lookup for one check.
     *
     * @param devices finds a device by its machine id; what it throws ends the check
     */
    public DeviceLookup(Function<String, Optional<Device>> devices) {
        this.devices = devices;
    }

    /**
     * The device with an id.
     *
     * @param machineId the id
     * @return the device; null if it is not known, or the id is none
     */
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
