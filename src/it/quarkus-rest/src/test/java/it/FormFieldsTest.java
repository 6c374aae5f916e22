package it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.mdepreflight.Preflighted;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form that the server takes apart itself, where no interceptor sees it. */
class FormFieldsTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Application.of(Check.class, Upload.class, Fields.class)
            .assertException(thrown -> assertTrue(Application.says(thrown, "fields of a form")
                    && Application.says(thrown, "Upload.post")));

    @Test
    void application_doesNotStart() {
        fail("it started");
    }

    /** A bean of parameters, which needs no annotation here. */
    public static class Fields {
        @RestForm("File")
        public FileUpload file;
    }

    /** Takes the fields. */
    @Path("upload")
    public static class Upload {
        @POST
        @Preflighted("uploadLibraryFile")
        public String post(Fields fields) {
            return fields.file.fileName();
        }
    }
}
