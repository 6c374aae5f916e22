package it;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for the API, and gives back what it took. */
@SpringBootApplication
public class Application {
    /** The calls. */
    @RestController
    static class Api {
        @PostMapping("/api/indicators")
        byte[] submit(@RequestBody byte[] body) {
            return body;
        }

        @PostMapping("/api/libraryfiles")
        String upload(@RequestHeader("Content-Type") String type) {
            return MediaType.parseMediaType(type).getSubtype();
        }
    }
}
