package dev.mdepreflight.catalog.scan;

/**
 * How a scanner authenticates. Each constant belongs to one {@link ScanAuthenticationKind}. Source:
 * get-authenticated-scan-properties and the service's {@code $metadata}.
 */
public enum ScanAuthenticationType {
    /** SNMP with a community string. */
    CommunityString,
    /** SNMP with a user name. */
    NoAuthNoPriv,
    /** SNMP with authentication. */
    AuthNoPriv,
    /** SNMP with authentication and encryption. */
    AuthPriv,
    /** Windows; declared only in {@code $metadata}. */
    None,
    /** Windows; declared only in {@code $metadata}. */
    Ntlm,
    /** Windows; deprecated. */
    Kerberos,
    /** Windows; deprecated. */
    Negotiate,
    /** Linux; declared only in {@code $metadata}. */
    Password,
    /** Linux; declared only in {@code $metadata}. */
    PrivateKey
}
