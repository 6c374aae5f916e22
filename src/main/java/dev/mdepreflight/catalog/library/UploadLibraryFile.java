package dev.mdepreflight.catalog.library;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form of {@code uploadLibraryFile}, which is multipart/form-data.
 *
 * <p>The page prints {@code File} in its table and {@code file} in its curl example; both are right. In the form a boolean is a text,
 * {@code true} or {@code false} in any letter case; an empty one is the documented default, here null.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a>.
 *
 * @param file the file
 * @param description what the file is
 * @param parametersDescription the parameters that the script takes
 * @param overrideIfExists whether a file of the same name is replaced
 * @param hasParameters whether the script takes parameters; in the page's example only
 */
public record UploadLibraryFile(
        @JsonProperty("File") @JsonAlias("file") @Required @Valid @Nullable
        LibraryFile file,

        @JsonProperty("Description") @Nullable String description,
        @JsonProperty("ParametersDescription") @Nullable String parametersDescription,
        @JsonProperty("OverrideIfExists") @Nullable Boolean overrideIfExists,
        @JsonProperty("HasParameters") @Nullable Boolean hasParameters) {}
