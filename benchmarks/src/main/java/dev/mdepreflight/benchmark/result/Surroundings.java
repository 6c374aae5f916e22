package dev.mdepreflight.benchmark.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a result was measured: what makes the figures what they are, and nothing that names the machine. */
final class Surroundings {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path OS_RELEASE = Path.of("/etc/os-release");

    private Surroundings() {}

    static ObjectNode machine() throws IOException {
        ObjectNode machine = new ObjectMapper().createObjectNode();
        machine.put("cpu", valueOf(CPU_INFO, "model name", ':', System.getProperty("os.arch")));
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        machine.put("memoryMiB", system.getTotalMemorySize() >> 20);
        machine.put("os", valueOf(OS_RELEASE, "PRETTY_NAME", '=', System.getProperty("os.name")));
        machine.put("architecture", System.getProperty("os.arch"));
        return machine;
    }

    static ObjectNode jvm() {
        ObjectNode jvm = new ObjectMapper().createObjectNode();
        for (String property : new String[] {"java.vm.name", "java.runtime.version", "java.vendor"}) {
            jvm.put(property, System.getProperty(property));
        }
        return jvm;
    }

    static ObjectNode versions() throws IOException {
        Properties versions = new Properties();
        try (InputStream in =
                Surroundings.class.getResourceAsStream("/dev/mdepreflight/benchmark/versions.properties")) {
            versions.load(in);
        }
        ObjectNode node = new ObjectMapper().createObjectNode();
        new TreeMap<>(versions).forEach((name, version) -> node.put(name.toString(), version.toString()));
        return node;
    }

    private static String valueOf(Path file, String key, char separator, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(separator) + 1)
                            .replace("\"", "")
                            .strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
