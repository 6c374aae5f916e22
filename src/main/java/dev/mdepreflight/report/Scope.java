package dev.mdepreflight.report;

/** How far a violation reaches. */
public enum Scope {
    /** The whole call is refused: the service answers 400 and does nothing. */
    REQUEST,

    /**
     * One element of a list is refused: the service answers 200, stores the other elements and flags this one, as the
     * import of indicators does.
     */
    ELEMENT
}
