package dev.mdepreflight.catalog.alert;

/**
 * The categories listed on the page for a new alert. The service declares a free text and knows more. Source:
 * create-alert-by-reference.
 */
public enum AlertCategory {
    General,
    CommandAndControl,
    Collection,
    CredentialAccess,
    DefenseEvasion,
    Discovery,
    Exfiltration,
    Exploit,
    Execution,
    InitialAccess,
    LateralMovement,
    Malware,
    Persistence,
    PrivilegeEscalation,
    Ransomware,
    SuspiciousActivity
}
