package fr.beffroi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. Its modules are the packages below this one. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BeffroiApplication {

    public static void main(String[] args) {
        SpringApplication.run(BeffroiApplication.class, args);
    }
}
