package dev.mdepreflight.report;

/** How much of a call the service refuses because of a violation. */
public enum Scope {
    /** The whole call: the service answers 400 and does nothing. */
    REQUEST,

    /** One element of a list: the service answers 200, stores the other elements and flags this one, as for an import of indicators. */
    ELEMENT
}
