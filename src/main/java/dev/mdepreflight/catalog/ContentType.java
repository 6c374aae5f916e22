package dev.mdepreflight.catalog;

/** The format of an operation's body. */
public enum ContentType {
    /** A JSON document (RFC 8259). */
    JSON("application/json"),
    /** A form that contains a file (RFC 7578). */
    MULTIPART_FORM("multipart/form-data");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** {@return the media type, such as {@code application/json}} For a form, the header also needs the boundary. */
    public String mediaType() {
        return mediaType;
    }
}
