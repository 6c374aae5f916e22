package dev.mdepreflight.benchmark.result;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.jmh.GrowthBenchmark;
import dev.mdepreflight.benchmark.peer.Peers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The two charts of a result. */
final class Charts {
    private static final int WIDTH = 820;
    private static final int LABELS = 280;
    private static final int BAR = 24;
    private static final int TOP = 44;

    private Charts() {}

    /**
     * How many bytes of the largest import each peer gets through in a second, as bars. The ceiling is so high above all that reads JSON that
     * it is told in words: its bar would make the others all look the same.
     */
    static String throughput(Results results) {
        Body body = Body.IMPORT_COMPACT;
        List<Peers> peers = Stream.of(Peers.values())
                .filter(peer -> peer != Peers.QUOTE_SCAN && !Double.isNaN(results.throughput(peer, body)))
                .sorted(Comparator.comparingDouble((Peers peer) -> results.throughput(peer, body))
                        .reversed())
                .toList();
        double most = peers.stream()
                .mapToDouble(peer -> results.throughput(peer, body))
                .max()
                .orElse(1);
        Svg svg = new Svg(WIDTH, TOP + peers.size() * BAR + 34, "MB/s, import of 500 indicators (more is better)");
        for (int i = 0; i < peers.size(); i++) {
            Peers peer = peers.get(i);
            double value = results.throughput(peer, body);
            double length = value / most * (WIDTH - LABELS - 90);
            double y = TOP + i * (double) BAR;
            svg.text(LABELS - 8, y + 15, "end", "label", peer.label() + (peer.checksValues() ? "" : " (no checks)"));
            svg.bar(LABELS, y + 2, Math.max(length, 1), BAR - 6, peer == Peers.PREFLIGHT ? "own" : "s0");
            svg.text(LABELS + length + 6, y + 15, "start", "small", String.format(Locale.ROOT, "%,.0f", value));
        }
        double ceiling = results.throughput(Peers.QUOTE_SCAN, body);
        if (!Double.isNaN(ceiling)) {
            String words = "not drawn, as it reads no JSON: %s, %,.0f".formatted(Peers.QUOTE_SCAN.label(), ceiling);
            svg.text(LABELS, TOP + peers.size() * (double) BAR + 18, "start", "small", words);
        }
        return svg.toString();
    }

    /** What a body costs by its number of elements, both axes logarithmic. */
    static String costBySize(Results results) {
        int[] sizes = GrowthBenchmark.sizes();
        List<Peers> peers = Stream.of(Peers.values())
                .filter(peer -> IntStream.of(sizes).noneMatch(size -> Double.isNaN(results.growth(peer, size))))
                .sorted(Comparator.comparingDouble((Peers peer) -> results.growth(peer, sizes[sizes.length - 1]))
                        .reversed())
                .toList();
        Axis across = new Axis(1, sizes[sizes.length - 1], 80, WIDTH - 290.0);
        Axis up = new Axis(
                peers.stream()
                        .mapToDouble(peer -> results.growth(peer, 1))
                        .min()
                        .orElse(1),
                peers.stream()
                        .mapToDouble(peer -> results.growth(peer, sizes[sizes.length - 1]))
                        .max()
                        .orElse(10),
                370,
                TOP);
        Svg svg = new Svg(WIDTH, 420, "Time of a check by number of indicators (less is better)");
        for (double time = up.least; time <= up.most * 1.001; time *= 10) {
            svg.grid(80, up.at(time), WIDTH - 290.0, up.at(time));
            svg.text(72, up.at(time) + 4, "end", "small", duration(time));
        }
        for (int size : sizes) {
            svg.grid(across.at(size), TOP, across.at(size), 370);
            svg.text(across.at(size), 388, "middle", "small", String.format(Locale.ROOT, "%,d", size));
        }
        svg.text((80 + WIDTH - 290) / 2.0, 408, "middle", "small", "indicators in the body, about 440 bytes each");
        int other = 1;
        for (int i = 0; i < peers.size(); i++) {
            Peers peer = peers.get(i);
            String style = peer == Peers.PREFLIGHT ? "own" : peer == Peers.QUOTE_SCAN ? "s0" : "s" + other++;
            StringBuilder points = new StringBuilder();
            for (int size : sizes) {
                double x = across.at(size);
                double y = up.at(results.growth(peer, size));
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                svg.dot(x, y, style);
            }
            svg.polyline(points.toString(), style);
            double y = TOP + 10 + i * 22.0;
            svg.bar(WIDTH - 276.0, y - 5, 12, 10, style);
            svg.text(WIDTH - 258.0, y + 4, "start", "small", peer.label());
        }
        return svg.toString();
    }

    private static String duration(double nanos) {
        if (nanos < 1e3) {
            return String.format(Locale.ROOT, "%,.0f ns", nanos);
        }
        return nanos < 1e6
                ? String.format(Locale.ROOT, "%,.0f µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%,.0f ms", nanos / 1e6);
    }

    /** A logarithmic axis, from a power of ten to a power of ten. */
    private static final class Axis {
        private final double least;
        private final double most;
        private final double from;
        private final double to;

        Axis(double least, double most, double from, double to) {
            this.least = Math.pow(10, Math.floor(Math.log10(least)));
            this.most = Math.pow(10, Math.ceil(Math.log10(most)));
            this.from = from;
            this.to = to;
        }

        double at(double value) {
            return from + Math.log(value / least) / Math.log(most / least) * (to - from);
        }
    }
}
