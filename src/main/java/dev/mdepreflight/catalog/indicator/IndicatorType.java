package dev.mdepreflight.catalog.indicator;

/** Selects the grammar of an indicator's value. Source: post-ti-indicator; {@code $metadata}, tiIndicatorType. */
public enum IndicatorType {
    /** The SHA-1 hash of a file. */
    FileSha1,
    /** The SHA-256 hash of a file. */
    FileSha256,
    /** The MD5 hash of a file. */
    FileMd5,
    /** A certificate thumbprint. */
    CertificateThumbprint,
    /** One IPv4 or IPv6 address. */
    IpAddress,
    /** A domain with all its subdomains. */
    DomainName,
    /** A URL with everything below its path. */
    Url,
    /** Declared only in {@code $metadata}; the grammar of its value is unknown. */
    ProcessMemorySimilarityHash,
    /** Declared only in {@code $metadata}; the grammar of its value is unknown. */
    WebCategory
}
