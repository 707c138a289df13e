package org.landfall.instrument;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sees to it at every start that the interview which ships with the program can be conducted. */
@Component
@Order(20)
class BuiltInInstrument implements ApplicationRunner {
    private final InstrumentService instruments;

    BuiltInInstrument(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream workbook = new ClassPathResource("instruments/destination_choice.xlsx").getInputStream()) {
            instruments.importBuiltIn(workbook.readAllBytes());
        }
    }
}
