package dev.mdepreflight.catalog.alert;

/**
 * The categories that the page of a new alert lists; the service declares a free text, and knows more.
 *
 * <p>Source: create-alert-by-reference.
 */
public enum AlertCategory {
    /** No category of its own. */
    General,
    /** Command and control. */
    CommandAndControl,
    /** Collection of data. */
    Collection,
    /** Access to credentials. */
    CredentialAccess,
    /** Evasion of defences. */
    DefenseEvasion,
    /** Discovery. */
    Discovery,
    /** Exfiltration. */
    Exfiltration,
    /** An exploit. */
    Exploit,
    /** Execution. */
    Execution,
    /** Initial access. */
    InitialAccess,
    /** Lateral movement. */
    LateralMovement,
    /** Malware. */
    Malware,
    /** Persistence. */
    Persistence,
    /** Escalation of privileges. */
    PrivilegeEscalation,
    /** Ransomware. */
    Ransomware,
    /** Suspicious activity. */
    SuspiciousActivity
}
