package dev.mdepreflight.catalog.alert;

/**
 * The verdict on an alert. It refines the alert's classification.
 *
 * <p>The constants are those of update-alert, batch-update-alerts, and the service's {@code $metadata}
 * (AlertDetermination), because none of these sources is complete.
 */
public enum AlertDetermination {
    /** True positive: a multistage attack. */
    MultiStagedAttack,
    /** True positive: malicious user activity. */
    MaliciousUserActivity,
    /** Appears only in the documentation; reported as advice. {@code $metadata} calls it {@link #CompromisedAccount}. */
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
    /** Expected activity: a line-of-business application. */
    LineOfBusinessApplication,
    /** Expected activity: confirmed by the user. */
    ConfirmedActivity,
    /** Appears only in the documentation; reported as advice. {@code $metadata} calls it {@link #ConfirmedActivity}. */
    ConfirmedUserActivity,
    /** False positive: nothing malicious. */
    NotMalicious,
    /** Appears only in the documentation; reported as advice. {@code $metadata} calls it {@link #NotMalicious}. */
    Clean,
    /** Appears only in the documentation; reported as advice. {@code $metadata} calls it {@link #NoEnoughDataToValidate}. */
    InsufficientData,
    /** False positive: too little data for a verdict. */
    NoEnoughDataToValidate,
    Other,
    /** Declared only in {@code $metadata}; reported as advice. */
    NotAvailable,
    /** Removed from the documentation, but declared in {@code $metadata}; reported as advice. */
    Apt,
    /** Removed from the documentation, but declared in {@code $metadata}; reported as advice. */
    SecurityPersonnel
}
