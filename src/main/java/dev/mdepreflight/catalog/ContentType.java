package dev.mdepreflight.catalog;

/** How the body of an operation is written. */
public enum ContentType {
    /** A JSON document (RFC 8259). */
    JSON("application/json"),
    /** A form with a file in it (RFC 7578). */
    MULTIPART_FORM("multipart/form-data");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The media type, as the Content-Type header has it; a form's needs its boundary as well.
     *
     * @return such as {@code application/json}
     */
    public String mediaType() {
        return mediaType;
    }
}
