package org.landfall.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import org.landfall.shell.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which figures are kept for {@link FiguresDoor}: those that are named here, so that no library adds one with an address or a name in it. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
    @Bean
    PrometheusMeterRegistry figures() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    MeterFilter namedOnes() {
        return MeterFilter.denyUnless(meter -> meter.getName()
                .matches("(landfall|jvm\\.(memory|gc|threads)|process|system|hikaricp|tomcat\\.sessions)\\..*"));
    }

    @Bean
    MeterBinder ofTheInstallation(Home home) {
        File disk = home.folder().toFile();
        return figures -> {
            FunctionCounter.builder("landfall.problems", disk, any -> Problems.count())
                    .description("Failures that got a reference number, since the start")
                    .register(figures);
            Gauge.builder("landfall.disk.free", disk, File::getUsableSpace)
                    .description("What the disk with the home folder has left")
                    .baseUnit("bytes")
                    .register(figures);
        };
    }
}
