package dev.mdepreflight.catalog.library;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the multipart/form-data form of {@code uploadLibraryFile}.
 *
 * <p>The page has {@code File} in its table and {@code file} in its curl example; both are accepted. A boolean form field accepts
 * {@code true} or {@code false} in any letter case. An empty field is read as null, which stands for the documented default.
 *
 * @param file the file
 * @param description the description of the file
 * @param parametersDescription the parameters of the script
 * @param overrideIfExists whether to replace a file with the same name
 * @param hasParameters whether the script has parameters; appears only in the page's example
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a>
 */
public record UploadLibraryFile(
        @JsonProperty("File") @JsonAlias("file") @Required @Valid @Nullable
        LibraryFile file,

        @JsonProperty("Description") @Nullable String description,
        @JsonProperty("ParametersDescription") @Nullable String parametersDescription,
        @JsonProperty("OverrideIfExists") @Nullable Boolean overrideIfExists,
        @JsonProperty("HasParameters") @Nullable Boolean hasParameters) {}
