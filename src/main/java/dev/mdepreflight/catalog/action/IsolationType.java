package dev.mdepreflight.catalog.action;

/** How a device is isolated. Source: isolate-machine. */
public enum IsolationType {
    /** For managed devices: blocks all connections except those to the service. */
    Full,
    /** For managed devices: like Full, but mail and chat still work. */
    Selective,
    /** For devices that are not onboarded: managed devices refuse connections with them (containment). */
    UnManagedDevice
}
