package dev.mdepreflight.catalog.alert;

/** The documented categories of a new alert. The service knows more. Source: create-alert-by-reference. */
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
