package dev.mdepreflight.catalog.alert;

/**
 * The verdict on an alert, which refines its classification.
 *
 * <p>The union of what update-alert, batch-update-alerts and the service's {@code $metadata} (AlertDetermination) name: none of them can be
 * trusted alone.
 */
public enum AlertDetermination {
    /** True positive: an attack in several stages. */
    MultiStagedAttack,
    /** True positive: a user acts with ill intent. */
    MaliciousUserActivity,
    /** In the docs only; advice, as {@code $metadata} has {@link #CompromisedAccount}. */
    CompromisedUser,
    /** True positive: somebody else uses an account. */
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
    /** In the docs only; advice, as {@code $metadata} has {@link #ConfirmedActivity}. */
    ConfirmedUserActivity,
    /** False positive: nothing malicious. */
    NotMalicious,
    /** In the docs only; advice, as {@code $metadata} has {@link #NotMalicious}. */
    Clean,
    /** In the docs only; advice, as {@code $metadata} has {@link #NoEnoughDataToValidate}. */
    InsufficientData,
    /** False positive: too little is known to tell. */
    NoEnoughDataToValidate,
    /** Anything else. */
    Other,
    /** Declared in {@code $metadata} only; advice. */
    NotAvailable,
    /** Withdrawn by the docs, still declared in {@code $metadata}; advice. */
    Apt,
    /** Withdrawn by the docs, still declared in {@code $metadata}; advice. */
    SecurityPersonnel
}
