package dev.mdepreflight.catalog.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code setDeviceValue}.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/set-device-value">set-device-value</a>.
 * The name begins with a capital here, unlike in {@link UpdateMachine}.
 *
 * @param deviceValue the value of the device
 */
public record SetDeviceValue(
        @JsonProperty("DeviceValue") @Required @Nullable DeviceValue deviceValue) {}
