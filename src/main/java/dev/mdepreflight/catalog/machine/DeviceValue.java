package dev.mdepreflight.catalog.machine;

/** The value of a device. Source: set-device-value, update-machine-method. */
public enum DeviceValue {
    Normal,
    Low,
    High
}
