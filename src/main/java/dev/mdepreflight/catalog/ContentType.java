package dev.mdepreflight.catalog;

/** The format of an operation's body. */
public enum ContentType {
    /** A JSON document (RFC 8259). */
    JSON("application/json"),
    /** A form with a file (RFC 7578). */
    MULTIPART_FORM("multipart/form-data");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** {@return the media type, such as {@code application/json}} The header of a form also needs its boundary. */
    public String mediaType() {
        return mediaType;
    }
}
