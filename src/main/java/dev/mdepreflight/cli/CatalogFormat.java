package dev.mdepreflight.cli;

import dev.mdepreflight.format.LetterCase;

/** The forms in which the catalog is listed. */
enum CatalogFormat {
    /** A table for people. */
    TEXT,
    /** An array for programs. */
    JSON,
    /** An OpenAPI document for other tools. */
    OPENAPI;

    /** The name as it is given on the command line. */
    @Override
    public String toString() {
        return LetterCase.lower(name());
    }
}
