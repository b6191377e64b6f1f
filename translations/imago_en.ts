<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AugmentWorkspace</name>
    <message numerus="yes">
        <location filename="../ui/augment/augment_workspace.cpp" line="155"/>
        <source>%n views</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message numerus="yes">
        <location filename="../ui/label/class_model.cpp" line="83"/>
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassPanel</name>
    <message numerus="yes">
        <location filename="../ui/label/class_panel.cpp" line="221"/>
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>“%1” (%n picture)</numerusform>
            <numerusform>“%1” (%n pictures)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWorkspace</name>
    <message numerus="yes">
        <location filename="../ui/export/export_workspace.cpp" line="271"/>
        <source>%1 classes · %n epoch(s) · data %2</source>
        <translation>
            <numerusform>%1 classes · %n epoch · data %2</numerusform>
            <numerusform>%1 classes · %n epochs · data %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectWorkspace</name>
    <message numerus="yes">
        <location filename="../ui/inspect/inspect_workspace.cpp" line="429"/>
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n picture, the greatest loss first</numerusform>
            <numerusform>%n pictures, the greatest loss first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/inspect/inspect_workspace.cpp" line="431"/>
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · %n left out: class unknown to this run</numerusform>
            <numerusform> · %n left out: class unknown to this run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message numerus="yes">
        <location filename="../ui/train/run_bar.cpp" line="124"/>
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
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
</TS>
