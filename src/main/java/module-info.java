/** Checks request bodies for the Microsoft Defender for Endpoint API before they are sent. */
module dev.mdepreflight {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive jakarta.validation;
    requires com.google.common;
    requires org.apache.commons.validator;
    requires org.hibernate.validator;
    requires static info.picocli;
    requires static transitive java.net.http;
    requires static transitive org.jspecify;

    // The adapters' libraries: not transitive, or no module could be compiled against this one without all of them.
    requires static com.azure.core;
    requires static jakarta.annotation;
    requires static jakarta.ws.rs;
    requires static net.jqwik.api;
    requires static okhttp3;
    requires static spring.web;

    exports dev.mdepreflight;
    exports dev.mdepreflight.azure;
    exports dev.mdepreflight.catalog;
    exports dev.mdepreflight.catalog.action;
    exports dev.mdepreflight.catalog.alert;
    exports dev.mdepreflight.catalog.hunting;
    exports dev.mdepreflight.catalog.indicator;
    exports dev.mdepreflight.catalog.library;
    exports dev.mdepreflight.catalog.machine;
    exports dev.mdepreflight.catalog.scan;
    exports dev.mdepreflight.constraint;
    exports dev.mdepreflight.format;
    exports dev.mdepreflight.jaxrs;
    exports dev.mdepreflight.jdkhttp;
    exports dev.mdepreflight.jqwik;
    exports dev.mdepreflight.okhttp;
    exports dev.mdepreflight.report;
    exports dev.mdepreflight.sample;
    exports dev.mdepreflight.spring;

    // Hibernate Validator reads the records, and so do the JSON libraries that users bind them with.
    opens dev.mdepreflight.catalog.action;
    opens dev.mdepreflight.catalog.alert;
    opens dev.mdepreflight.catalog.hunting;
    opens dev.mdepreflight.catalog.indicator;
    opens dev.mdepreflight.catalog.library;
    opens dev.mdepreflight.catalog.machine;
    opens dev.mdepreflight.catalog.scan;

    // Picocli sets the annotated fields of the commands.
    opens dev.mdepreflight.cli to
            info.picocli;
}
