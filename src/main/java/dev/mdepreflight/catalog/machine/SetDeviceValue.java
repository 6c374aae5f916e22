package dev.mdepreflight.catalog.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code setDeviceValue}. Unlike in {@link UpdateMachine}, the property name begins with a capital letter.
 *
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/set-device-value">set-device-value</a>
 */
public record SetDeviceValue(
        @JsonProperty("DeviceValue") @Required @Nullable DeviceValue deviceValue) {}
