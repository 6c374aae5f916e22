package dev.mdepreflight.catalog.library;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the multipart/form-data form of {@code uploadLibraryFile}.
 *
 * <p>The page prints {@code File} in its table and {@code file} in its curl example; both are accepted. A boolean in
 * the form is {@code true} or {@code false} in any letter case; an empty one is the documented default, here null.
 *
 * @param file the file
 * @param description the description of the file
 * @param parametersDescription the parameters of the script
 * @param overrideIfExists whether to replace a file of the same name
 * @param hasParameters whether the script has parameters; only in the page's example
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a>
 */
public record UploadLibraryFile(
        @JsonProperty("File") @JsonAlias("file") @Required @Valid @Nullable
        LibraryFile file,

        @JsonProperty("Description") @Nullable String description,
        @JsonProperty("ParametersDescription") @Nullable String parametersDescription,
        @JsonProperty("OverrideIfExists") @Nullable Boolean overrideIfExists,
        @JsonProperty("HasParameters") @Nullable Boolean hasParameters) {}
