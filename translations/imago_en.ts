<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1: %n training picture, F1 %2</numerusform>
            <numerusform>%1: %n training pictures, F1 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>“%1” (%n picture)</numerusform>
            <numerusform>“%1” (%n pictures)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>%n picture known to one run only is left out.</numerusform>
            <numerusform>%n pictures known to one run only are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message numerus="yes">
        <source>%1 classes · %n epoch(s) · data %2</source>
        <translation>
            <numerusform>%1 classes · %n epoch · data %2</numerusform>
            <numerusform>%1 classes · %n epochs · data %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>%n file exported and verified.</numerusform>
            <numerusform>%n files exported and verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1: %Ln picture</numerusform>
            <numerusform>%1: %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, listed below; all else can be taken.</source>
        <translation>
            <numerusform>%Ln problem, listed below; all else can be taken.</numerusform>
            <numerusform>%Ln problems, listed below; all else can be taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n picture, the greatest loss first</numerusform>
            <numerusform>%n pictures, the greatest loss first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · %n left out: class unknown to this run</numerusform>
            <numerusform> · %n left out: class unknown to this run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>%n suspected picture</numerusform>
            <numerusform>%n suspected pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>&amp;Review %n suspected label</numerusform>
            <numerusform>&amp;Review %n suspected labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardModel</name>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>Measured on %n picture</numerusform>
            <numerusform>Measured on %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardPanel</name>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>%n run on the pictures of this split; a package marks the one that an export takes.</numerusform>
            <numerusform>%n runs on the pictures of this split; a package marks the one that an export takes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>%n of them has no predictions for it.</numerusform>
            <numerusform>%n of them have no predictions for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>&amp;Add %n new picture</numerusform>
            <numerusform>&amp;Add %n new pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>By %1: %n picture of the queue left</numerusform>
            <numerusform>By %1: %n pictures of the queue left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>Calibrated: logits divided by %1, fitted on %n validation picture. Thin mark: as the network says it.</numerusform>
            <numerusform>Calibrated: logits divided by %1, fitted on %n validation pictures. Thin mark: as the network says it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>More (%n changed)</numerusform>
            <numerusform>More (%n changed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>%n shape</numerusform>
            <numerusform>%n shapes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>%n run written; look at it with: tensorboard --logdir %1</numerusform>
            <numerusform>%n runs written; look at them with: tensorboard --logdir %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>About %n picture</numerusform>
            <numerusform>About %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>%n tensor of the file is not used.</numerusform>
            <numerusform>%n tensors of the file are not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n epoch</numerusform>
            <numerusform>%1 · %2 · %n epochs</numerusform>
        </translation>
    </message>
</context>
</TS>
