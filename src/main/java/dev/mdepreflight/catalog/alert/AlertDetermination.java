package dev.mdepreflight.catalog.alert;

/**
 * The verdict on an alert, which refines its classification.
 *
 * <p>The constants are those of update-alert, batch-update-alerts and the service's {@code $metadata}
 * (AlertDetermination), because none of these sources is complete.
 */
public enum AlertDetermination {
    /** True positive: an attack in several stages. */
    MultiStagedAttack,
    /** True positive: malicious user activity. */
    MaliciousUserActivity,
    /** Only in the docs; advice. {@code $metadata} calls it {@link #CompromisedAccount}. */
    CompromisedUser,
    /** True positive: an account used by somebody else. */
    CompromisedAccount,
    /** True positive: malware. */
    Malware,
    /** True positive: phishing. */
    Phishing,
    /** True positive: unwanted software. */
    UnwantedSoftware,
    /** Expected activity: a security test. */
    SecurityTesting,
    /** Expected activity: an application of the business. */
    LineOfBusinessApplication,
    /** Expected activity: confirmed by the user. */
    ConfirmedActivity,
    /** Only in the docs; advice. {@code $metadata} calls it {@link #ConfirmedActivity}. */
    ConfirmedUserActivity,
    /** False positive: nothing malicious. */
    NotMalicious,
    /** Only in the docs; advice. {@code $metadata} calls it {@link #NotMalicious}. */
    Clean,
    /** Only in the docs; advice. {@code $metadata} calls it {@link #NoEnoughDataToValidate}. */
    InsufficientData,
    /** False positive: too little data for a verdict. */
    NoEnoughDataToValidate,
    Other,
    /** Declared in {@code $metadata} only; advice. */
    NotAvailable,
    /** Removed from the docs, but declared in {@code $metadata}; advice. */
    Apt,
    /** Removed from the docs, but declared in {@code $metadata}; advice. */
    SecurityPersonnel
}
