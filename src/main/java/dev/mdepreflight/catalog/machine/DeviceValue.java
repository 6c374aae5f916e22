package dev.mdepreflight.catalog.machine;

/**
 * How much a device is worth.
 *
 * <p>Source: set-device-value, update-machine-method.
 */
public enum DeviceValue {
    /** As most are. */
    Normal,
    /** Less than most. */
    Low,
    /** More than most. */
    High
}
